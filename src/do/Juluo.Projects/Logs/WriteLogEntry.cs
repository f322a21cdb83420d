namespace Juluo.Projects;

/// <summary>
/// POST /projects/{id}/log — writes a log entry: the work, the people, the time and the cost. People in the same entry have co-operated, which counts once the time to undo the entry has passed.
/// </summary>
[Post("/projects/{id}/log", ProjectRights.TakePart, Form = typeof(ShowProject), Then = "#log", Say = "projects.log.written")]
internal sealed class WriteLogEntry(UnitOfWork work, Clock clock) : Slice<WriteLogEntry.Input, WriteLogEntry.Output>
{
    /// <param name="OnDay">The day of the work; today by default.</param>
    /// <param name="People">The members of the team who did it; the caller by default.</param>
    /// <param name="Hours">The hours that each of them spent, as people type them: 1.5, 1,5.</param>
    /// <param name="Spent">The cost, as people type money.</param>
    public sealed record Input(
        ProjectId Id,
        [Required, Length(LogEntry.MostText, Lines = true)] string? Text = null,
        LocalDate? OnDay = null,
        IReadOnlyList<PersonId>? People = null,
        string? Hours = null,
        string? Spent = null
    );

    public sealed record Output(LogEntryId Entry);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        var today = clock.Today(caller.Community.Zone);
        List<Error> wrong = [];
        if (input.OnDay > today)
            wrong.Add(new LogErrors.DayAhead());
        int? minutes = null;
        if (FormText.Some(input.Hours) is { } hours && (minutes = Minutes(hours)) is null)
            wrong.Add(new LogErrors.HoursUnreadable(LogEntry.MostHours));
        long? spent = null;
        if (FormText.Some(input.Spent) is { } typed && (spent = MoneyText.Read(typed, caller.Community.Currency)) is null)
            wrong.Add(new LogErrors.MoneyUnreadable());
        var team = (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).ConvertAll(m => m.Person);
        List<PersonId> people = input.People is { Count: > 0 } named ? [.. named.Distinct()] : [caller.Self];
        if (input.People is { Count: > 0 } && !people.TrueForAll(team.Contains))
            wrong.Add(new NotOffered("people"));
        if (wrong.Count > 0)
            return wrong;
        var on = input.OnDay ?? today;
        var id = await new LogStore(work, clock).Write(project.Id, on, input.Text!, minutes, spent, people, caller.Self, stop);
        return new Output(id);
    }

    private static int? Minutes(string hours) =>
        decimal.TryParse(hours.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
        && read is > 0 and <= LogEntry.MostHours
            ? Math.Max(1, (int)decimal.Round(read * 60))
            : null;
}
