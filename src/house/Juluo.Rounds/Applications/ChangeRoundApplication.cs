namespace Juluo.Rounds;

/// <summary>POST /rounds/applications/{id}/details — changes the purpose or the number of people of an application, until the deadline.</summary>
[Post(
    "/rounds/applications/{id}/details",
    SpacesModule.Book,
    Form = typeof(ShowRoundApplication),
    Then = "/rounds/applications/{id}",
    Say = "rounds.round.kept"
)]
internal sealed class ChangeRoundApplication(UnitOfWork work, Clock clock, ResourcesFacade allResources, RoundGroups groups)
    : Slice<ChangeRoundApplication.Input, Done>
{
    private const int MostPeople = 10_000;

    public sealed record Input(RoundApplicationId Id, int? Purpose = null, int? People = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await RoundApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (application, round) = found.Value;
        var wrong = Check(round, input.Purpose, input.People).ToList();
        // What has become too small since is reported when times are shared; it keeps no one from changing something else.
        if (input.People != application.People && await Seats(application, stop) is { } seats && seats < input.People)
            wrong.Add(new RoundErrors.WishedSeatsTooFew(seats));
        if (wrong.Count > 0)
            return wrong;
        await new RoundApplicationStore(work, clock).Change(input.Id, input.Purpose, input.People, stop);
        return Done.It;
    }

    /// <summary>Of the smallest place that is wished for; null: none says.</summary>
    private async Task<int?> Seats(RoundApplication application, CancellationToken stop) =>
        (await allResources.Named([.. application.Wishes.SelectMany(w => w.Resources)], stop)).Values.Min(r => r.Seats);

    internal static IEnumerable<Error> Check(BookingRound round, int? purpose, int? people)
    {
        if (purpose is null ? round.Purposes.Count > 0 : purpose < 1 || purpose > round.Purposes.Count)
            yield return new RoundErrors.NoPurpose();
        if (people is < 1 or > MostPeople)
            yield return new RoundErrors.NobodyComes();
    }
}
