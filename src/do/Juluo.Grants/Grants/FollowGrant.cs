namespace Juluo.Grants;

/// <summary>POST /grants/{id}/following — follows a grant, so that the caller is reminded of its deadline two weeks, three days and one day before.</summary>
[Post("/grants/{id}/following", GrantRights.Apply, Form = typeof(ShowGrant), Say = "programmes.followed")]
internal class FollowGrant(UnitOfWork work, Clock clock) : Reversible<FollowGrant.Input>
{
    public sealed record Input(GrantId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new GrantStore(work, clock);
        if (done && await store.Find(input.Id, caller, stop) is null)
            return new NotFound();
        await store.Follow(input.Id, caller.Self, done, stop);
        return Done.It;
    }
}

/// <summary>POST /grants/{id}/unfollowing — unfollows a grant, which ends its reminders.</summary>
[Undo("/grants/{id}/unfollowing", Say = "programmes.unfollowed")]
internal sealed class UnfollowGrant(UnitOfWork work, Clock clock) : FollowGrant(work, clock);
