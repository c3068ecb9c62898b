CREATE TABLE `submission_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`deed` text NOT NULL,
	`person_id` text,
	`detail` text DEFAULT '{}' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_event_of` ON `submission_event` (`submission_id`,`id`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`task_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`hash` text NOT NULL,
	`stored_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `upload_task` ON `upload` (`submission_id`,`task_id`);--> statement-breakpoint
CREATE TABLE `appeal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`reading_id` integer,
	`decided_by` text,
	`decided_at` integer,
	`words` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `reading`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appeal_submission` ON `appeal` (`submission_id`,`id`);--> statement-breakpoint
CREATE INDEX `appeal_open` ON `appeal` (`at`) WHERE "appeal"."decided_at" is null;--> statement-breakpoint
CREATE TABLE `calibration` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`marker_id` text NOT NULL,
	`rubric_hash` text NOT NULL,
	`sample` text NOT NULL,
	`levels` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`marker_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calibration_marker` ON `calibration` (`marker_id`,`rubric_hash`);--> statement-breakpoint
CREATE TABLE `kept_remark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`marker_id` text NOT NULL,
	`text` text NOT NULL,
	`used_at` integer NOT NULL,
	FOREIGN KEY (`marker_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_remark_once` ON `kept_remark` (`marker_id`,`text`);--> statement-breakpoint
CREATE TABLE `outcome` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`rubric_hash` text NOT NULL,
	`body` text NOT NULL,
	`total` real NOT NULL,
	`passed` integer NOT NULL,
	`marks` text NOT NULL,
	`why` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_hash`) REFERENCES `content_pin`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_submission` ON `outcome` (`submission_id`,`id`);--> statement-breakpoint
CREATE TABLE `reading` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`place` integer NOT NULL,
	`why` text NOT NULL,
	`criteria` text,
	`marker_id` text,
	`allocated_by` text,
	`allocated_at` integer,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allocated_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_place` ON `reading` (`submission_id`,`place`);--> statement-breakpoint
CREATE UNIQUE INDEX `reading_once` ON `reading` (`submission_id`,`marker_id`);--> statement-breakpoint
CREATE INDEX `reading_open` ON `reading` (`due_at`,`marker_id`) WHERE "reading"."done_at" is null;--> statement-breakpoint
CREATE INDEX `reading_marker` ON `reading` (`marker_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `second_reading_rule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` text NOT NULL,
	`within` real NOT NULL,
	`share` real NOT NULL,
	`seed` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `second_reading_rule_case` ON `second_reading_rule` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `self_mark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` text NOT NULL,
	`levels` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `self_mark_submission` ON `self_mark` (`submission_id`,`id`);--> statement-breakpoint
ALTER TABLE `mark_draft` ADD `pins` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `mark` ADD `reading_id` integer REFERENCES reading(id);--> statement-breakpoint
ALTER TABLE `mark` ADD `pins` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `mark_rubric` ON `mark` (`rubric_hash`,`at`);--> statement-breakpoint
INSERT INTO `reading` (`submission_id`, `place`, `why`, `marker_id`, `allocated_by`, `allocated_at`, `opened_at`, `due_at`, `done_at`)
SELECT `submission`.`id`, 1, 'first', `mark`.`marker_id`, `mark`.`marker_id`, `mark`.`at`, `submission`.`handed_in_at`, `submission`.`handed_in_at` + 604800000, `mark`.`at`
FROM `submission` LEFT JOIN `mark` ON `mark`.`id` = (SELECT max(`newest`.`id`) FROM `mark` `newest` WHERE `newest`.`submission_id` = `submission`.`id`)
WHERE `submission`.`handed_in_at` IS NOT NULL
ORDER BY `submission`.`handed_in_at`, `submission`.`id`;
--> statement-breakpoint
UPDATE `mark` SET `reading_id` = (SELECT `reading`.`id` FROM `reading` WHERE `reading`.`submission_id` = `mark`.`submission_id`)
WHERE `id` IN (SELECT max(`id`) FROM `mark` GROUP BY `submission_id`);
--> statement-breakpoint
INSERT INTO `outcome` (`submission_id`, `rubric_hash`, `body`, `total`, `passed`, `marks`, `why`, `reason`, `person_id`, `at`)
SELECT `mark`.`submission_id`, `mark`.`rubric_hash`,
	(SELECT json_group_object(`each`.`key`, json_object('level', json_extract(`each`.`value`, '$.level'), 'by', 'alone')) FROM json_each(`mark`.`body`) `each`),
	`mark`.`total`, `mark`.`passed`, json_array(`mark`.`id`),
	CASE WHEN `submission`.`released_at` IS NOT NULL AND `mark`.`at` > `submission`.`released_at` THEN 'change' ELSE 'readings' END,
	CASE WHEN `submission`.`released_at` IS NOT NULL AND `mark`.`at` > `submission`.`released_at` THEN `mark`.`remark` ELSE '' END,
	`mark`.`marker_id`, `mark`.`at`
FROM `mark` JOIN `submission` ON `submission`.`id` = `mark`.`submission_id`
ORDER BY `mark`.`id`;
--> statement-breakpoint
INSERT INTO `submission_event` (`submission_id`, `deed`, `person_id`, `at`)
SELECT `submission_id`, `deed`, `person_id`, `at` FROM (
	SELECT `id` AS `submission_id`, 'begun' AS `deed`, `person_id`, `started_at` AS `at`, 1 AS `turn` FROM `submission`
	UNION ALL SELECT `id`, 'handed-in', `person_id`, `handed_in_at`, 2 FROM `submission` WHERE `handed_in_at` IS NOT NULL
	UNION ALL SELECT `submission_id`, 'marked', `marker_id`, `at`, 3 FROM `mark`
	UNION ALL SELECT `id`, 'released', NULL, `released_at`, 4 FROM `submission` WHERE `released_at` IS NOT NULL
) ORDER BY `at`, `turn`;
