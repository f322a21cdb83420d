namespace Juluo.Passports;

/// <summary>POST /me/passport — makes a code to show at an allied community's site, valid for a day. An earlier code stops working.</summary>
[Post("/me/passport", Requires.SignIn, Form = typeof(ShowMyPassport), SessionOnly = true, Say = "passports.mine.made")]
internal sealed class MakePassport(PassportStore passports, PlansFacade plans, Clock clock) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var good = await plans.Subscriptions(caller.Self, clock.Today(caller.Community.Zone), stop);
        if (!good.Exists(p => p.Terms.PassportDays > 0))
            return new PassportErrors.NotInPlan();
        await passports.Make(caller.Self, PlainText.Cut(caller.Name ?? "?", 110), stop);
        return Done.It;
    }
}
