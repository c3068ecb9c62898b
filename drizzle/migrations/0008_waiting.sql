DROP INDEX `submission_waiting`;--> statement-breakpoint
CREATE INDEX `submission_waiting` ON `submission` (`released_at`,`handed_in_at`);