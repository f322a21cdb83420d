namespace Juluo.Talks;

/// <summary>GET /talks/{id}/settings — shows the form that changes a talk, to its speaker and to the hosts of the event.</summary>
[Get("/talks/{id}/settings", TalkRights.Give, Page = typeof(TalkSettingsPage))]
internal sealed class ShowTalkSettings(UnitOfWork work, Clock clock, EventsFacade events) : Slice<ShowTalkSettings.Input, Talk>
{
    public sealed record Input(TalkId Id);

    public override async Task<Outcome<Talk>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new TalkStore(work, clock).Find(input.Id, stop) is { } talk
        && await events.Find(talk.Event, caller, stop) is { } of
        && caller.Changes(talk, of)
            ? talk
            : new NotFound();
}
