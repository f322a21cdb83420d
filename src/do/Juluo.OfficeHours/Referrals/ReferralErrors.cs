namespace Juluo.OfficeHours;

internal static class ReferralErrors
{
    public sealed record ToNoOne() : Invalid("referral.to-no-one", "outside");

    public sealed record ToSeveral() : Invalid("referral.to-several", "outside");

    public sealed record OneAtATime() : Conflict("referral.one-at-a-time");

    public sealed record NotAgreed() : Conflict("referral.not-agreed");

    public sealed record PassedOn() : Conflict("referral.passed-on");

    public sealed record NotPassedOn() : Conflict("referral.not-passed-on");

    public sealed record NotWaiting() : Conflict("referral.not-waiting");

    public sealed record OnlyForMember() : Conflict("referral.only-for-member");

    public sealed record OnlyForExpert() : Conflict("referral.only-for-expert");
}
