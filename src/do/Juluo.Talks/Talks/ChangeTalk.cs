namespace Juluo.Talks;

/// <summary>POST /talks/{id}/settings — changes the title, the description, the slides and the recording of a talk, also after it was given.</summary>
[Post("/talks/{id}/settings", TalkRights.Give, Form = typeof(ShowTalkSettings), Then = "/talks/{id}", Say = "talks.talk.changed")]
internal sealed class ChangeTalk(UnitOfWork work, Clock clock, EventsFacade events) : Slice<ChangeTalk.Input, Done>
{
    public sealed record Input(TalkId Id) : TalkForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } talk
            || await events.Find(talk.Event, caller, stop) is not { } of
            || !caller.Changes(talk, of)
        )
            return new NotFound();
        await store.Change(talk.Id, input, stop);
        return Done.It;
    }
}
