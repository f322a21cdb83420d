using Microsoft.AspNetCore.DataProtection;

namespace Juluo.Plans;

/// <summary>POST /me/passport — makes a code to show at an allied community's site, good for a day. An earlier code stops working.</summary>
[OfPart(Part.Alliances)]
[Post(
    "/me/passport",
    Requires.SignIn,
    Form = typeof(ShowMyPassport),
    SessionOnly = true,
    Then = "/me/passport",
    Say = "plans.passport.made"
)]
internal sealed class MakePassport(UnitOfWork work, Clock clock, IDataProtectionProvider protection) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var plans = await new PlanStore(work, clock).Of(caller.Self, clock.Today(caller.Community.Zone), stop);
        if (!plans.Exists(p => p.Terms.PassportDays > 0))
            return new PassportErrors.NotInPlan();
        await new PassportStore(work, clock, protection).Make(caller.Self, PlainText.Cut(caller.Name ?? "?", 110), stop);
        return Done.It;
    }
}
