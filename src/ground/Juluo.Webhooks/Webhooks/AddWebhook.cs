namespace Juluo.Webhooks;

/// <summary>POST /settings/webhooks — adds a webhook: from now on events of these kinds are sent to its address. Only this response contains its secret.</summary>
[Post("/settings/webhooks", WebhookRights.Manage, Form = typeof(ListWebhooks))]
internal sealed class AddWebhook(WebhookStore store, OutboundHttp http, App app, Audit audit, ShownOnce shown)
    : Slice<AddWebhook.Input, AddWebhook.Output>
{
    public sealed record Input([Required] string Url = "", [Required] IReadOnlyList<string>? Kinds = null);

    /// <param name="Secret">The secret with which the receiver checks signatures. It is shown nowhere else.</param>
    public sealed record Output(WebhookId Id, string Secret) : ICreated<WebhookId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (Decide(input.Url, input.Kinds, http, app, caller) is { Count: > 0 } errors)
            return errors;
        if ((await store.All(stop)).Count >= WebhookStore.Most)
            return new WebhookErrors.TooMany(WebhookStore.Most);
        var (id, secret) = await store.Add(input.Url.Trim(), input.Kinds!, stop);
        await audit.Did(
            caller.Person,
            "delivery.webhook.add",
            id.ToString(),
            new { host = new Uri(input.Url.Trim()).Host, input.Kinds },
            stop
        );
        return new Output(id, secret);
    }

    internal static List<Error> Decide(string url, IReadOnlyList<string>? kinds, OutboundHttp http, App app, Caller caller)
    {
        var errors = new List<Error>();
        if (http.Check(url.Trim()) is { } wrong)
            errors.Add(wrong);
        var known = Kinds(app, caller);
        if (kinds is not { Count: > 0 } || !kinds.All(known.Contains))
            errors.Add(new WebhookErrors.NoKind());
        return errors;
    }

    /// <summary>Returns the kinds of events that a person may have sent: those they can see in the program.</summary>
    internal static List<string> Kinds(App app, Caller caller) =>
        [.. app.Events.Where(e => caller.Community.Uses(e.Part) && caller.May(e.Requires)).Select(e => e.Kind)];

    protected override Next? After(Input input, Output output, Caller caller) =>
        new($"/settings/webhooks/{output.Id}?secret={Uri.EscapeDataString(shown.Seal(output.Id.ToString(), output.Secret))}");
}
