namespace Juluo.Passports;

/// <summary>POST /passports/rate — sets the price of a day here for members of allied communities, from now on. Days already counted keep their rate.</summary>
[Post("/passports/rate", SpacesModule.Manage, Form = typeof(ListPassports), Say = "passports.desk.rate-kept")]
internal sealed class ChangePassportRate(PassportStore passports, Audit audit) : Slice<ChangePassportRate.Input, Done>
{
    public sealed record Input([Required] string? Amount = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (MoneyText.Read(input.Amount, caller.Community.Currency, least: 0) is not { } amount)
            return new PlanErrors.NoAmount();
        await passports.SetRate(new(amount, caller.Community.Currency), stop);
        await audit.Did(caller.Person, "plans.passport.rate", caller.Community.Name.Zh, new { amount }, stop);
        return Done.It;
    }
}
