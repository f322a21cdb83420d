namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/unfollowing — stops reminding the caller of a programme's deadline.</summary>
[Post(
    "/programmes/{id}/unfollowing",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgramme),
    Then = "/programmes/{id}",
    Say = "programmes.unfollowed"
)]
internal sealed class UnfollowProgramme(UnitOfWork work, Clock clock) : Slice<UnfollowProgramme.Input, Done>
{
    public sealed record Input(ProgrammeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new ProgrammeStore(work, clock).Follow(input.Id, caller.Self, false, stop);
        return Done.It;
    }
}
