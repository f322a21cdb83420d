namespace Juluo.Services;

/// <summary>Services for modules that do something with them, such as taking applications.</summary>
public sealed class ServicesFacade(UnitOfWork work, Clock clock, CheckCookie cookie)
{
    private readonly ServiceStore services = new(work, clock);

    /// <summary>A service that the caller may know of: an open one, or any for those who manage services.</summary>
    public Task<Service?> Find(ServiceId id, Caller caller, CancellationToken stop) => services.Find(id, caller, stop);

    /// <summary>What the reader's check of a service has answered, as answers of a form; from the cookie of their browser, where it lies sealed.</summary>
    public AnswerSet Checked(Service service, FormDefinition form) =>
        service.RuleSet() is { } rules ? CheckPrefill.Of(form, rules, cookie.Read(service.Id).Answers(rules)) : AnswerSet.Empty;

    /// <summary>The language in which the reader checked a service; null: they did not.</summary>
    public string? CheckedIn(Service service) => cookie.Read(service.Id).Language;

    /// <summary>What the rules of a service make of an application that was sent on a day; null: the service has no rules. The service may be closed by now.</summary>
    /// <param name="language">That of the reader; where the rules do not speak it, their first.</param>
    public async Task<ApplicationCheck?> Check(
        ServiceId id,
        FormDefinition form,
        AnswerSet said,
        LocalDate sent,
        string language,
        CancellationToken stop
    ) =>
        (await services.Find(id, stop))?.RuleSet() is { } rules
            ? ApplicationCheck.Of(
                rules,
                ApplicationAnswers.Of(rules, form, said),
                sent,
                clock.Today(work.Community.Zone),
                rules.Languages.Contains(language) ? language : rules.Languages[0]
            )
            : null;

    /// <summary>The title of a service in a language, else in one that is said; null: there is no such service.</summary>
    public async Task<string?> TitleIn(ServiceId id, string language, CancellationToken stop) =>
        await work.List<(LocalizedText Title, string? Es)>(
            $"select title_zh, title_en, title_es from services.service where community_id = {work.Community} and id = {id}",
            stop
        )
            is [var (title, spanish)]
            ? (language == "es" ? spanish : null) ?? title.In(language == Languages.Chinese ? language : Languages.English)
            : null;

    /// <summary>The oldest service with the rules of a name, whatever its state; null: there is none.</summary>
    public async Task<ServiceId?> WithRules(string rules, CancellationToken stop) =>
        await work.Find<ServiceId?>(
            $"select id from services.service where community_id = {work.Community} and rules = {rules} order by made_at limit 1",
            stop
        );

    /// <summary>Titles of services, whatever their state.</summary>
    public Task<Dictionary<ServiceId, LocalizedText>> Titles(CancellationToken stop) => services.Titles(stop);
}
