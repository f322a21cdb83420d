namespace Juluo.Seasons;

/// <summary>POST /seasons/applications/{id}/details — changes the purpose or the number of people of an application, until the deadline.</summary>
[Post("/seasons/applications/{id}/details", SpacesModule.Book, Form = typeof(ShowSeasonApplication), Say = "seasons.season.kept")]
internal sealed class ChangeSeasonApplication(UnitOfWork work, Clock clock, ResourcesFacade allResources, SeasonGroups groups)
    : Slice<ChangeSeasonApplication.Input, Done>
{
    private const int MostPeople = 10_000;

    public sealed record Input(SeasonApplicationId Id, int? Purpose = null, int? People = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var found = await SeasonApplicationFinding.Open(work, clock, groups, input.Id, caller, stop);
        if (found.Failed)
            return found.As<Done>();
        var (application, season) = found.Value;
        var wrong = Check(season, input.Purpose, input.People).ToList();
        // Checked only if the number changes: a space that has become too small is reported on sharing, and does not block other changes.
        if (input.People != application.People && await Seats(application, stop) is { } seats && seats < input.People)
            wrong.Add(new SeasonErrors.WishedSeatsTooFew(seats));
        if (wrong.Count > 0)
            return wrong;
        await new SeasonApplicationStore(work, clock).Change(input.Id, input.Purpose, input.People, stop);
        return Done.It;
    }

    /// <summary>Returns the number of seats of the smallest requested space; null if none has a number of seats.</summary>
    private async Task<int?> Seats(SeasonApplication application, CancellationToken stop) =>
        (await allResources.Named([.. application.Wishes.SelectMany(w => w.Resources)], stop)).Values.Min(r => r.Seats);

    internal static IEnumerable<Error> Check(Season season, int? purpose, int? people)
    {
        if (purpose is null ? season.Purposes.Count > 0 : purpose < 1 || purpose > season.Purposes.Count)
            yield return new SeasonErrors.NoPurpose();
        if (people is < 1 or > MostPeople)
            yield return new SeasonErrors.NobodyComes();
    }
}
