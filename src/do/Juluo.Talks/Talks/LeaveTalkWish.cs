namespace Juluo.Talks;

/// <summary>POST /talks/wishes/{id}/removal — takes back the caller's wish for a topic. If others seconded it, it stays for them.</summary>
[Post("/talks/wishes/{id}/removal", TalkRights.Give, Form = typeof(ListTalks), Then = "/talks", Say = "talks.wish.removed")]
internal sealed class LeaveTalkWish(UnitOfWork work, Clock clock) : Slice<LeaveTalkWish.Input, Done>
{
    public sealed record Input(TalkWishId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkWishStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } wish)
            return new NotFound();
        if (wish.Mine)
            await store.Remove(wish.Id, stop);
        else
            await store.TakeBack(wish.Id, caller.Self, stop);
        return Done.It;
    }
}
