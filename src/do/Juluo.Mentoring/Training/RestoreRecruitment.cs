namespace Juluo.Mentoring;

/// <summary>POST /training/{id}/recruitments/{recruitment}/return — restores a removed record of a person's recruitment.</summary>
[Post(
    "/training/{id}/recruitments/{recruitment}/return",
    MentoringRights.TakePart,
    Form = typeof(ShowTrainingGroup),
    Then = "#recruited",
    Say = "mentoring.recruitment.restored"
)]
internal sealed class RestoreRecruitment(UnitOfWork work, Clock clock) : Slice<RestoreRecruitment.Input, Done>
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
            false,
            stop
        )
            ? Done.It
            : new NotFound();
    }
}
