namespace Juluo.OfficeHours;

/// <summary>GET /office-hours — lists the hours of experts that can be taken, next free slot first.</summary>
[Get("/office-hours", OfficeHoursRights.See, Page = typeof(OfficeHoursPage))]
public sealed class ListOfficeHours(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ListOfficeHours.Input, ListOfficeHours.Output>
{
    /// <param name="Field">The field to show; null for all fields.</param>
    public sealed record Input(ExpertField? Field = null);

    /// <param name="Fields">The fields that have hours.</param>
    public sealed record Output(
        IReadOnlyList<ExpertHours> Hours,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<ExpertField> Fields,
        ExpertField? Field,
        bool MayTakePart
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var hours = await new OfficeHoursStore(work, clock).Open(stop);
        var cards = await people.Named([.. hours.Select(h => h.Expert).Distinct()], stop);
        hours = hours.FindAll(h => cards.TryGetValue(h.Expert, out var card) && card.Here);
        return new Output(
            [.. hours.Where(h => input.Field is null || h.Field == input.Field)],
            cards,
            [.. hours.Select(h => h.Field).Distinct().Order()],
            input.Field,
            caller.May(OfficeHoursRights.TakePart)
        );
    }
}
