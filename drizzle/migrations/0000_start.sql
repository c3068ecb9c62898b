CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text NOT NULL,
	`person_id` text,
	`name` text,
	`role` text,
	`team_id` text,
	`locale` text NOT NULL,
	`sent_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_email` ON `letter` (`email`,`kind`);--> statement-breakpoint
CREATE INDEX `letter_person` ON `letter` (`person_id`,`kind`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`zone` text NOT NULL,
	`team_id` text,
	`is_demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_team` ON `person` (`team_id`,`name`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name`);--> statement-breakpoint
CREATE INDEX `person_role` ON `person` (`role`,`name`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_public_id_unique` ON `session` (`public_id`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_key` ON `setting` (`key`);--> statement-breakpoint
CREATE TABLE `team_lead` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_lead_person` ON `team_lead` (`person_id`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_name_unique` ON `team` (`name`);--> statement-breakpoint
CREATE TABLE `try` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`account` text NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `try_by` ON `try` (`kind`,`account`,`address`,`at`);--> statement-breakpoint
CREATE INDEX `try_at` ON `try` (`at`);--> statement-breakpoint
CREATE TABLE `answer_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`client_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`replaces` integer,
	`value` text NOT NULL,
	`arrived_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_step_once` ON `answer_step` (`attempt_id`,`client_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `answer_step_item` ON `answer_step` (`attempt_id`,`item_id`,`id`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`form_hash` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`,`quiz_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `attempt_quiz` ON `attempt` (`quiz_id`,`finished_at`);--> statement-breakpoint
CREATE INDEX `attempt_form` ON `attempt` (`form_hash`,`finished_at`);--> statement-breakpoint
CREATE TABLE `score` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attempt_id` text NOT NULL,
	`method` text NOT NULL,
	`key` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_of` ON `score` (`attempt_id`,`method`,`key`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`task_id` text NOT NULL,
	`client_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`replaces` integer,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_once` ON `draft` (`submission_id`,`client_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `draft_task` ON `draft` (`submission_id`,`task_id`,`id`);--> statement-breakpoint
CREATE TABLE `mark_draft` (
	`submission_id` text NOT NULL,
	`marker_id` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `marker_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`marker_id` text NOT NULL,
	`rubric_hash` text NOT NULL,
	`body` text NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`total` real NOT NULL,
	`passed` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mark_submission` ON `mark` (`submission_id`,`id`);--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text NOT NULL,
	`case_hash` text NOT NULL,
	`rubric_hash` text NOT NULL,
	`round` integer NOT NULL,
	`started_at` integer NOT NULL,
	`handed_in_at` integer,
	`released_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_round` ON `submission` (`person_id`,`case_id`,`round`);--> statement-breakpoint
CREATE INDEX `submission_waiting` ON `submission` (`handed_in_at`,`released_at`);--> statement-breakpoint
CREATE INDEX `submission_case` ON `submission` (`case_id`,`handed_in_at`);--> statement-breakpoint
CREATE TABLE `content_pin` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `content_pin_name` ON `content_pin` (`kind`,`name`);--> statement-breakpoint
CREATE TABLE `content_release` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `endorsement` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`level` integer NOT NULL,
	`behaviour_hash` text NOT NULL,
	`occasion` text NOT NULL,
	`seen_at` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`behaviour_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `endorsement_client_id_unique` ON `endorsement` (`client_id`);--> statement-breakpoint
CREATE INDEX `endorsement_person` ON `endorsement` (`person_id`,`competency_id`,`at`);--> statement-breakpoint
CREATE TABLE `position` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`title_id` text NOT NULL,
	`since` integer NOT NULL,
	`set_by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `position_person` ON `position` (`person_id`,`id`);--> statement-breakpoint
CREATE TABLE `target` (
	`person_id` text PRIMARY KEY NOT NULL,
	`title_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignee` (
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `person_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignee_person` ON `assignee` (`person_id`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`content_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`due_at` integer NOT NULL,
	`assigned_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assigned_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_made` ON `assignment` (`created_at`);--> statement-breakpoint
CREATE INDEX `assignment_due` ON `assignment` (`due_at`);--> statement-breakpoint
CREATE TABLE `check_result` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`check_hash` text NOT NULL,
	`answers` text NOT NULL,
	`right` integer NOT NULL,
	`total` integer NOT NULL,
	`passed` integer NOT NULL,
	`client_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_result_once` ON `check_result` (`person_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `check_result_lesson` ON `check_result` (`person_id`,`course_id`,`lesson_id`,`at`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`section` integer NOT NULL,
	`furthest` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_progress_seen` ON `lesson_progress` (`person_id`,`seen_at`);