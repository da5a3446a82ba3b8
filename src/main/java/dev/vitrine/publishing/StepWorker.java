package dev.vitrine.publishing;

/** Does one kind of step, in a job's scope and outside any transaction. May be repeated after a crash. */
interface StepWorker {
    StepKind kind();

    StepResult work(StepWork work);
}
