namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/following — follows a programme, so that the caller is reminded of its deadline two weeks, three days and one day before.</summary>
[Post("/programmes/{id}/following", ProgrammeRights.Apply, Form = typeof(ShowProgramme), Say = "programmes.followed")]
internal class FollowProgramme(UnitOfWork work, Clock clock) : Reversible<FollowProgramme.Input>
{
    public sealed record Input(ProgrammeId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(work, clock);
        if (done && await store.Find(input.Id, caller, stop) is null)
            return new NotFound();
        await store.Follow(input.Id, caller.Self, done, stop);
        return Done.It;
    }
}

/// <summary>POST /programmes/{id}/unfollowing — unfollows a programme, which ends its reminders.</summary>
[Undo("/programmes/{id}/unfollowing", Say = "programmes.unfollowed")]
internal sealed class UnfollowProgramme(UnitOfWork work, Clock clock) : FollowProgramme(work, clock);
