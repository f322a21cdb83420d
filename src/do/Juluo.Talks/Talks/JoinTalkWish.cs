namespace Juluo.Talks;

/// <summary>POST /talks/wishes/{id}/seconds — seconds a wish for a topic.</summary>
[Post("/talks/wishes/{id}/seconds", TalkRights.Give, Form = typeof(ListTalks), Then = "/talks", Say = "talks.wish.seconded")]
internal sealed class JoinTalkWish(UnitOfWork work, Clock clock) : Slice<JoinTalkWish.Input, Done>
{
    public sealed record Input(TalkWishId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkWishStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } wish)
            return new NotFound();
        if (!wish.Mine)
            await store.Second(wish.Id, caller.Self, stop);
        return Done.It;
    }
}
