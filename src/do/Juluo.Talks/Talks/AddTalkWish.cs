namespace Juluo.Talks;

/// <summary>POST /talks/wishes — wishes for a topic. Other members can second it, and those who do are notified when a talk answers it.</summary>
[Post("/talks/wishes", TalkRights.Give, Form = typeof(ListTalks), Then = "/talks", Say = "talks.wish.added")]
internal sealed class AddTalkWish(UnitOfWork work, Clock clock) : Slice<AddTalkWish.Input, AddTalkWish.Output>
{
    public sealed record Input([Required, Length(TalkWish.MostTopic)] string? Topic = null);

    public sealed record Output(TalkWishId Id) : ICreated<TalkWishId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkWishStore(work, clock);
        return await store.OpenOf(caller.Self, stop) >= TalkWish.MostOpen
            ? new TalkErrors.TooManyWishes(TalkWish.MostOpen)
            : new Output(await store.Add(input.Topic!, caller.Self, stop));
    }
}
