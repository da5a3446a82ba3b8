-- Durable jobs (db-scheduler). No tenant's table: a job carries its publisher. Times are UTC.
CREATE TABLE scheduled_tasks (
    task_name            varchar(100) NOT NULL COLLATE utf8mb4_bin,
    task_instance        varchar(100) NOT NULL COLLATE utf8mb4_bin,
    task_data            blob         NULL,
    execution_time       datetime(6)  NOT NULL,
    picked               boolean      NOT NULL,
    picked_by            varchar(50)  NULL,
    last_success         datetime(6)  NULL,
    last_failure         datetime(6)  NULL,
    consecutive_failures int          NULL,
    last_heartbeat       datetime(6)  NULL,
    version              bigint       NOT NULL,
    priority             smallint     NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY scheduled_tasks_due (execution_time),
    KEY scheduled_tasks_heartbeat (last_heartbeat)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
