namespace Juluo.Services;

/// <summary>GET /services/templates — lists the templates for creating rules with a form.</summary>
[Get("/services/templates", ServiceRights.Manage, Page = typeof(RuleTemplatesPage))]
public sealed class ListRuleTemplates : Slice<Nothing, ListRuleTemplates.Output>
{
    public sealed record Output(IReadOnlyList<RuleTemplate> Templates);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(Enum.GetValues<RuleTemplate>()));
}
