namespace Juluo.Services;

/// <summary>The façade for modules that build on services, such as applications.</summary>
public sealed class ServicesFacade(UnitOfWork work, Clock clock, CheckCookie cookie)
{
    private readonly ServiceStore services = new(work, clock);

    /// <summary>Finds a service the caller may see: an open one, or any for people who manage services.</summary>
    public Task<Service?> Find(ServiceId id, Caller caller, CancellationToken stop) => services.Find(id, caller, stop);

    /// <summary>The answers of the reader's check of a service, converted for a form and read from the encrypted cookie in their browser.</summary>
    public AnswerSet Checked(Service service, FormDefinition form) =>
        service.RuleSet() is { } rules ? CheckPrefill.Of(form, rules, cookie.Read(service.Id).Answers(rules)) : AnswerSet.Empty;

    /// <summary>The language in which the reader checked a service; null if they did not.</summary>
    public string? CheckedIn(Service service) => cookie.Read(service.Id).Language;

    /// <summary>Evaluates the rules of a service for an application submitted on a day; null if the service has no rules. The service may be closed.</summary>
    /// <param name="language">The reader's language; if the rules do not support it, their first one is used.</param>
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

    /// <summary>The title of a service in a language, otherwise in one that exists; null if there is no such service.</summary>
    public async Task<string?> TitleIn(ServiceId id, string language, CancellationToken stop) =>
        await work.List<(LocalizedText Title, string? Es)>(
            $"select title_zh, title_en, title_es from services.service where community_id = {work.Community} and id = {id}",
            stop
        )
            is [var (title, spanish)]
            ? (language == "es" ? spanish : null) ?? title.In(language == Languages.Chinese ? language : Languages.English)
            : null;

    /// <summary>The oldest service with rules of this name, in any state; null if there is none.</summary>
    public async Task<ServiceId?> WithRules(string rules, CancellationToken stop) =>
        await work.Find<ServiceId?>(
            $"select id from services.service where community_id = {work.Community} and rules = {rules} order by made_at limit 1",
            stop
        );

    /// <summary>The titles of services in any state.</summary>
    public Task<Dictionary<ServiceId, LocalizedText>> Titles(CancellationToken stop) => services.Titles(stop);
}
