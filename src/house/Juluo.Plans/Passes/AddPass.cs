namespace Juluo.Plans;

/// <summary>POST /passes — adds a pass to the catalogue.</summary>
[Post("/passes", "spaces.manage", Form = typeof(NewPass), Then = "/passes/{Id}", Say = "plans.pass.made")]
internal sealed class AddPass(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<AddPass.Input, AddPass.Output>
{
    private const int MostQuantity = 1000;

    /// <param name="Quantity">The number of days of a card, or of hours.</param>
    public sealed record Input(
        PassKind Kind = PassKind.Day,
        [Required] LocalizedText? Name = null,
        int? Quantity = null,
        IReadOnlyList<ResourceKind>? Kinds = null,
        IReadOnlyList<SiteId>? Sites = null,
        string? Amount = null,
        int? ValidDays = null
    );

    public sealed record Output(PassId Id) : ICreated<PassId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var pass = Decide(input, caller.Community.Currency, [.. (await sites.All(stop)).Select(s => s.Id)]);
        if (pass.Failed)
            return pass.As<Output>();
        var id = await new PassCatalogue(work, clock).Add(pass.Value, stop);
        await audit.Did(caller.Person, "plans.pass.made", pass.Value.Name.Zh, new { pass = id }, stop);
        return new Output(id);
    }

    internal static Outcome<Pass> Decide(Input input, string currency, IReadOnlyCollection<SiteId> known)
    {
        var wrong = FormText.CheckGiven("name", input.Name, Plan.MostName).ToList();
        var trial = input.Kind == PassKind.Trial;
        var amount = trial ? 0 : MoneyText.Read(input.Amount, currency, least: 0);
        if (amount is null)
            wrong.Add(new PlanErrors.NoAmount());
        var one = input.Kind is PassKind.Day or PassKind.Trial;
        var quantity = one ? 1 : input.Quantity ?? 0;
        if (quantity is < 1 or > MostQuantity)
            wrong.Add(new PlanErrors.OutOfRange("quantity", 1, MostQuantity));
        var kinds = input.Kind == PassKind.Hours ? (input.Kinds ?? []).Where(PlanTerms.Hourly.Contains).Distinct().ToList() : [];
        if (input.Kind == PassKind.Hours && kinds.Count == 0)
            wrong.Add(new PassErrors.NoKinds());
        if (input.ValidDays is not (null or (>= 1 and <= Pass.MostValidDays)))
            wrong.Add(new PlanErrors.OutOfRange("validDays", 1, Pass.MostValidDays));
        if ((input.Sites ?? []).Any(s => !known.Contains(s)))
            wrong.Add(new PlanErrors.SiteUnknown());
        return wrong.Count > 0
            ? wrong
            : new Pass(
                default,
                input.Kind,
                input.Name!,
                input.Kind == PassKind.Hours ? quantity * 60 : quantity,
                kinds,
                [.. (input.Sites ?? []).Distinct()],
                new(amount!.Value, currency),
                input.ValidDays ?? (one ? 30 : 365),
                null
            );
    }
}
