namespace Juluo.Talks;

/// <summary>GET /talks/new — shows the form that takes a slot with a talk, for a nomination or a wish if one is named.</summary>
[Get("/talks/new", TalkRights.Give, Page = typeof(NewTalkPage))]
internal sealed class NewTalk(UnitOfWork work, Clock clock, TalkPlaces places) : Slice<NewTalk.Input, NewTalkView>
{
    /// <param name="Place">The chosen slot; null to choose one.</param>
    /// <param name="Wish">The wish that the talk answers; null for none.</param>
    /// <param name="Nomination">The nomination that the talk accepts; null for none.</param>
    public sealed record Input(string? Place = null, TalkWishId? Wish = null, TalkNominationId? Nomination = null);

    public override async Task<Outcome<NewTalkView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var free = await places.Free(caller, stop);
        var wish = input.Wish is { } wished ? await new TalkWishStore(work, clock).Find(wished, caller, stop) : null;
        var nomination = input.Nomination is { } named ? await new TalkNominationStore(work, clock).Find(named, stop) : null;
        if ((input.Wish is not null && wish is null) || (input.Nomination is not null && nomination?.Nominee != caller.Person))
            return new NotFound();
        // The slots of the event for which the speaker was nominated come first.
        if (nomination?.Event is { } of)
            free = [.. free.OrderBy(p => p.Event.Id != of)];
        return new NewTalkView(free, input.Place, wish, nomination);
    }
}

/// <summary>The form of a new talk.</summary>
/// <param name="Places">The free slots, earliest first.</param>
/// <param name="Place">The chosen slot; null if none.</param>
/// <param name="Wish">The wish that the talk answers; null if none.</param>
/// <param name="Nomination">The nomination that it accepts; null if none.</param>
public sealed record NewTalkView(IReadOnlyList<TalkPlace> Places, string? Place, TalkWish? Wish, TalkNomination? Nomination);
