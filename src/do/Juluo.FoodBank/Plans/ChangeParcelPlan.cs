namespace Juluo.FoodBank;

/// <summary>POST /food-bank/plan — changes the parcel plan: units of each kind per adult, in tenths, and the share of a child. Parcels that are already made up stay as they are.</summary>
[Post("/food-bank/plan", FoodBankRights.Manage, Form = typeof(ShowParcelPlan), Changes = typeof(ShowParcelPlan), Say = "foodbank.saved")]
internal sealed class ChangeParcelPlan(UnitOfWork work, DigestKey key) : Slice<ChangeParcelPlan.Input, Done>
{
    /// <param name="Staple">The units per adult, such as 1 or 1.5, or empty for none.</param>
    /// <param name="ChildPercent">The share of a child in percent of an adult.</param>
    /// <param name="KeepDays">The number of days for which pick-ups are kept.</param>
    public sealed record Input(
        string? Staple = null,
        string? Protein = null,
        string? Vegetable = null,
        string? Fruit = null,
        string? Dairy = null,
        string? Pantry = null,
        string? Baby = null,
        string? Household = null,
        int ChildPercent = 60,
        int KeepDays = 60
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (wrong, tenths) = (new List<Error>(), new Dictionary<FoodKind, int>());
        foreach (
            var (kind, field, typed) in new[]
            {
                (FoodKind.Staple, "staple", input.Staple),
                (FoodKind.Protein, "protein", input.Protein),
                (FoodKind.Vegetable, "vegetable", input.Vegetable),
                (FoodKind.Fruit, "fruit", input.Fruit),
                (FoodKind.Dairy, "dairy", input.Dairy),
                (FoodKind.Pantry, "pantry", input.Pantry),
                (FoodKind.Baby, "baby", input.Baby),
                (FoodKind.Household, "household", input.Household),
            }
        )
            if (Tenths(typed) is { } read)
                tenths[kind] = read;
            else
                wrong.Add(new PlanErrors.NotAnAmount(field, $"{ParcelPlan.MostTenths / 10}"));
        if (input.ChildPercent is < ParcelPlan.LeastChildPercent or > 100)
            wrong.Add(new PlanErrors.OutOfRange("childPercent", ParcelPlan.LeastChildPercent, 100));
        if (input.KeepDays is < ParcelPlan.LeastKeepDays or > ParcelPlan.MostKeepDays)
            wrong.Add(new PlanErrors.OutOfRange("keepDays", ParcelPlan.LeastKeepDays, ParcelPlan.MostKeepDays));
        if (wrong.Count > 0)
            return wrong;
        await new PlanStore(work).Save(new(tenths, input.ChildPercent, input.KeepDays), key.New, stop);
        return Done.It;
    }

    /// <summary>Parses tenths of a unit; null if it is no amount or finer than a tenth.</summary>
    private static int? Tenths(string? typed)
    {
        if (FormText.Some(typed) is not { } said)
            return 0;
        return
            decimal.TryParse(said.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units)
            && units * 10 is >= 0 and <= ParcelPlan.MostTenths and var tenths
            && tenths == decimal.Truncate(tenths)
            ? (int)tenths
            : null;
    }
}
