namespace Juluo.Talks;

/// <summary>
/// POST /talks — takes a free slot with a talk of the caller. A nomination that it accepts is answered, and the person who nominated is notified; so are those who wished for the topic.
/// </summary>
[Post("/talks", TalkRights.Give, Form = typeof(NewTalk), Say = "talks.talk.added")]
internal sealed class AddTalk(UnitOfWork work, Clock clock, TalkPlaces places, TalkNotices notices) : Slice<AddTalk.Input, AddTalk.Output>
{
    /// <param name="Place">The slot: the event and the number, as the form lists it.</param>
    /// <param name="Wish">The wish that the talk answers; null for none.</param>
    /// <param name="Nomination">The nomination that it accepts; null for none.</param>
    public sealed record Input([Required] string? Place = null, TalkWishId? Wish = null, TalkNominationId? Nomination = null) : TalkForm;

    public sealed record Output(TalkId Id) : ICreated<TalkId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var taken = await places.Take(input.Place, caller, stop);
        if (taken.Failed)
            return taken.As<Output>();
        var (of, slot) = taken.Value;
        var (wishes, nominations) = (new TalkWishStore(work, clock), new TalkNominationStore(work, clock));
        if (input.Wish is { } wished && await wishes.Find(wished, caller, stop) is null)
            return new NotFound();
        TalkNomination? nomination = null;
        if (input.Nomination is { } named)
        {
            nomination = await nominations.Find(named, stop);
            if (nomination?.Nominee != caller.Self)
                return new NotFound();
            if (!await nominations.Answer(named, TalkNominationState.Accepted, stop))
                return new TalkErrors.Answered();
        }

        var added = await new TalkStore(work, clock).Add(of.Id, slot, caller.Self, input, input.Wish, stop);
        if (added.Failed)
            return added.As<Output>();
        var path = $"/talks/{added.Value}";
        await notices.Send("taken", of.Hosts, $"{added.Value}", caller.Self, input.Title!, of, path, stop);
        if (nomination is not null)
            await notices.Send("accepted", [nomination.By], $"{nomination.Id}", caller.Self, input.Title!, of, path, stop);
        if (input.Wish is { } answered)
            await notices.Send(
                "wish",
                await wishes.Wishing(answered, stop),
                $"{answered}:{added.Value}",
                caller.Self,
                input.Title!,
                of,
                path,
                stop
            );
        return new Output(added.Value);
    }

    protected override Next After(Input input, Output output, Caller caller) => new($"/talks/{output.Id}", "talks.talk.added");
}
