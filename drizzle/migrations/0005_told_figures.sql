CREATE TABLE `told_figures` (
	`kind` text NOT NULL,
	`form_hash` text NOT NULL,
	`edition` integer NOT NULL,
	`newest_score` integer NOT NULL,
	`people` integer NOT NULL,
	`told` text NOT NULL,
	PRIMARY KEY(`kind`, `form_hash`),
	FOREIGN KEY (`form_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
