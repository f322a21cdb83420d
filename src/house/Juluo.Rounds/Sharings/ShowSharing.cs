namespace Juluo.Rounds;

/// <summary>GET /rounds/{id}/sharing — lists all applications of a round, with the time allocated or the reason why not, and the week that results.</summary>
[Get("/rounds/{id}/sharing", RoundsModule.Open, Page = typeof(SharingPage))]
public sealed class ShowSharing(UnitOfWork work, Clock clock, ResourcesFacade allResources, PeopleFacade people, RoundGroups groups)
    : Slice<ShowSharing.Input, ShowSharing.Output>
{
    public sealed record Input(RoundId Id);

    /// <param name="Applications">In the order in which they are served.</param>
    /// <param name="Names">The names of the groups, and of people who apply for themselves.</param>
    /// <param name="Refused">The requests that are not met at present.</param>
    /// <param name="Dates">For each time, until the round is published: how often it comes, and which of its dates are not free at present.</param>
    public sealed record Output(
        BookingRound Round,
        RoundState State,
        IReadOnlyList<RoundApplication> Applications,
        IReadOnlyDictionary<RoundApplicationId, string> Names,
        IReadOnlyDictionary<ResourceId, Resource> Resources,
        IReadOnlyList<RoundSlot> Slots,
        IReadOnlyList<RoundRefusal> Refused,
        IReadOnlyList<SlotDates> Dates
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new RoundStore(work, clock).Find(input.Id, stop) is not { } round)
            return new NotFound();
        var applications = await new RoundApplicationStore(work, clock).Of(round.Id, stop);
        var slots = await new SlotStore(work).Of(round.Id, stop);
        var questions = new RoundQuestions(work, clock);
        var question = await questions.Of(round, applications, slots, stop);
        return new Output(
            round,
            round.State(clock.Now),
            [.. RoundSharing.InTurn(question)],
            await Names(groups, people, applications, caller.Language, stop),
            await allResources.Named([.. round.Resources, .. applications.SelectMany(a => a.Wishes).SelectMany(w => w.Resources)], stop),
            slots,
            RoundSharing.Refusals(question, slots),
            round.State(clock.Now) == RoundState.Sharing
                ? await new RoundForecast(work, clock).Of(round, questions, question, slots, stop)
                : []
        );
    }

    internal static async Task<Dictionary<RoundApplicationId, string>> Names(
        RoundGroups groups,
        PeopleFacade people,
        IReadOnlyCollection<RoundApplication> applications,
        string language,
        CancellationToken stop
    )
    {
        var named = await groups.Named([.. applications.Select(a => a.Group).OfType<Guid>()], stop);
        var persons = await people.Named([.. applications.Select(a => a.Person)], stop);
        return applications.ToDictionary(
            a => a.Id,
            a => (a.Group is { } id ? named.GetValueOrDefault(id)?.Name.In(language) : persons.GetValueOrDefault(a.Person)?.Name) ?? "—"
        );
    }
}
