CREATE TABLE `certificate_act` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certificate_id` text NOT NULL,
	`act` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer,
	`basis` text DEFAULT '[]' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificate_act_of` ON `certificate_act` (`certificate_id`,`id`);--> statement-breakpoint
CREATE TABLE `outside_certificate_file` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `outside_certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outside_certificate_file_of` ON `outside_certificate_file` (`certificate_id`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`content_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_of` ON `certificate` (`person_id`,`kind`,`content_id`);--> statement-breakpoint
CREATE TABLE `check_in_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`check_in_id` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_in_note_of` ON `check_in_note` (`check_in_id`,`id`);--> statement-breakpoint
CREATE TABLE `check_in_rating` (
	`check_in_id` text NOT NULL,
	`side` text NOT NULL,
	`by_id` text NOT NULL,
	`ratings` text NOT NULL,
	`saved_at` integer NOT NULL,
	`handed_in_at` integer,
	PRIMARY KEY(`check_in_id`, `side`),
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `check_in_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`check_in_id` text NOT NULL,
	`words` text NOT NULL,
	`side` text NOT NULL,
	`due_at` integer,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_in`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_in_step_of` ON `check_in_step` (`check_in_id`,`id`);--> statement-breakpoint
CREATE TABLE `check_in` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`lead_id` text,
	`title_id` text NOT NULL,
	`asked` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_in_person` ON `check_in` (`person_id`,`opened_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_open` ON `check_in` (`person_id`) WHERE "check_in"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `check_in_lead` ON `check_in` (`lead_id`) WHERE "check_in"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `outside_certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`recognised_id` text,
	`name` text NOT NULL,
	`issuer` text NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`about` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_at` integer,
	`handed_in_at` integer NOT NULL,
	`client_id` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`words` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outside_certificate_client_id_unique` ON `outside_certificate` (`client_id`);--> statement-breakpoint
CREATE INDEX `outside_certificate_person` ON `outside_certificate` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `outside_certificate_open` ON `outside_certificate` (`handed_in_at`) WHERE "outside_certificate"."answer" is null;--> statement-breakpoint
CREATE TABLE `plan_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`title_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_version_person` ON `plan_version` (`person_id`,`title_id`,`id`);--> statement-breakpoint
CREATE TABLE `scorecard_import` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scorecard_id` text NOT NULL,
	`scorecard_hash` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`kept` integer NOT NULL,
	`left_out` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`scorecard_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scorecard_import_once` ON `scorecard_import` (`scorecard_id`,`file_hash`);--> statement-breakpoint
CREATE TABLE `scored_contact` (
	`import_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`contact` text NOT NULL,
	`at` integer NOT NULL,
	`evaluator` text NOT NULL,
	`scores` text NOT NULL,
	PRIMARY KEY(`import_id`, `contact`),
	FOREIGN KEY (`import_id`) REFERENCES `scorecard_import`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scored_contact_person` ON `scored_contact` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `statement_answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`statement_id` text NOT NULL,
	`answer` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statement_answer_of` ON `statement_answer` (`statement_id`,`id`);--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text,
	`replaces_id` text,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_client_id_unique` ON `statement` (`client_id`);--> statement-breakpoint
CREATE INDEX `statement_person` ON `statement` (`person_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `statement_replaced` ON `statement` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`result` text NOT NULL,
	`competency_id` text,
	`act` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `withdrawal_person` ON `withdrawal` (`person_id`,`id`);--> statement-breakpoint
ALTER TABLE `target` ADD `wanted_by` integer;