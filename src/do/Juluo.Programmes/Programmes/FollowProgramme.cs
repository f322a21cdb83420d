namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/following — reminds the caller of a programme's deadline: two weeks, three days and a day before.</summary>
[Post(
    "/programmes/{id}/following",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgramme),
    Then = "/programmes/{id}",
    Say = "programmes.followed",
    Undo = "/programmes/{id}/unfollowing"
)]
internal sealed class FollowProgramme(UnitOfWork work, Clock clock) : Slice<FollowProgramme.Input, Done>
{
    public sealed record Input(ProgrammeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is null)
            return new NotFound();
        await store.Follow(input.Id, caller.Self, true, stop);
        return Done.It;
    }
}
