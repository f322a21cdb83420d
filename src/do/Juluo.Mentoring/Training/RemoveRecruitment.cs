namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/recruitments/{recruitment}/removal — removes the record of a person's recruitment; the group's lead and the person can do so.</summary>
[Post(
    "/training/{id}/recruitments/{recruitment}/removal",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "#recruited",
    Say = "mentoring.recruitment.removed",
    Undo = "/training/{id}/recruitments/{recruitment}/return"
)]
internal sealed class RemoveRecruitment(UnitOfWork work, Clock clock) : Slice<RemoveRecruitment.Input, Done>
{
    public sealed record Input(TrainingGroupId Id, RecruitmentId Recruitment);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new TrainingStore(work, clock).Find(input.Id, caller.Person, stop) is not { } group)
            return new NotFound();
        return await new TrainingRecordStore(work, clock).RemoveRecruitment(
            group.Id,
            input.Recruitment,
            TrainingStore.Leads(group, caller) ? null : caller.Self,
            true,
            stop
        )
            ? Done.It
            : new NotFound();
    }
}
