CREATE TABLE `extra_time` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`percent` integer NOT NULL,
	`by_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `extra_time_person` ON `extra_time` (`person_id`,`id`);--> statement-breakpoint
CREATE TABLE `item_key` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_hash` text NOT NULL,
	`panel_id` text NOT NULL,
	`members` integer NOT NULL,
	`options` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`item_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_key_item` ON `item_key` (`item_hash`,`id`);--> statement-breakpoint
CREATE TABLE `late_acceptance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attempt_id` text NOT NULL,
	`upto_step` integer NOT NULL,
	`by_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_acceptance_attempt` ON `late_acceptance` (`attempt_id`,`id`);--> statement-breakpoint
CREATE TABLE `panel_member` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`invited_at` integer NOT NULL,
	`done_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_token_hash_unique` ON `panel_member` (`token_hash`);--> statement-breakpoint
CREATE INDEX `panel_member_panel` ON `panel_member` (`panel_id`,`invited_at`);--> statement-breakpoint
CREATE INDEX `panel_member_person` ON `panel_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `panel_rating` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` text NOT NULL,
	`item_hash` text NOT NULL,
	`option_id` text NOT NULL,
	`rating` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `panel_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `panel_rating_of` ON `panel_rating` (`member_id`,`item_hash`,`option_id`,`id`);--> statement-breakpoint
CREATE TABLE `panel` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`items` text NOT NULL,
	`name` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `panel_quiz` ON `panel` (`quiz_id`,`at`);--> statement-breakpoint
CREATE TABLE `rescoring` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`form_hash` text NOT NULL,
	`after_id` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`form_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rescoring_open` ON `rescoring` (`id`) WHERE "rescoring"."done_at" is null;--> statement-breakpoint
DROP INDEX `score_of`;--> statement-breakpoint
ALTER TABLE `score` ADD `basis` text DEFAULT 'in-time' NOT NULL;--> statement-breakpoint
ALTER TABLE `score` ADD `sheet` text;--> statement-breakpoint
CREATE UNIQUE INDEX `score_of` ON `score` (`attempt_id`,`method`,`key`,`basis`);--> statement-breakpoint
ALTER TABLE `answer_step` ADD `aside` text;--> statement-breakpoint
ALTER TABLE `attempt` ADD `mode` text DEFAULT 'test' NOT NULL;--> statement-breakpoint
ALTER TABLE `attempt` ADD `deadline_at` integer;--> statement-breakpoint
ALTER TABLE `attempt` ADD `extra_percent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `attempt` ADD `closed_by` text;--> statement-breakpoint
CREATE INDEX `attempt_deadline` ON `attempt` (`deadline_at`) WHERE "attempt"."finished_at" is null;