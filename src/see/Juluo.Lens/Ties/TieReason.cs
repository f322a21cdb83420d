namespace Juluo.Lens;

/// <summary>The reason to assume a tie: a fact that both people know anyway. The catalogue renders it under <c>reason.</c> and its discriminator; lists have the strongest first.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(SameZone), "zone")]
[JsonDerivedType(typeof(SameEvents), "events")]
[JsonDerivedType(typeof(Replied), "replied")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Introduced), "introduced")]
[JsonDerivedType(typeof(Helped), "helped")]
[JsonDerivedType(typeof(Mentored), "mentored")]
[JsonDerivedType(typeof(Listened), "listened")]
[JsonDerivedType(typeof(Project), "project")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(BidTogether), "bid")]
[JsonDerivedType(typeof(Invoiced), "invoiced")]
[JsonDerivedType(typeof(CoHosted), "hosted")]
[JsonDerivedType(typeof(BothSay), "both")]
public abstract record TieReason
{
    /// <summary>In the same zone on a number of the last 28 days.</summary>
    public sealed record SameZone(string Zone, int Days) : TieReason;

    public sealed record SameEvents(int Times) : TieReason;

    public sealed record Replied(int Times) : TieReason;

    public sealed record Answered(int Times) : TieReason;

    public sealed record Introduced(int Times) : TieReason;

    public sealed record Helped(int Times) : TieReason;

    public sealed record Mentored(int Times) : TieReason;

    public sealed record Listened(int Times) : TieReason;

    /// <summary>On the same project, over a number of months.</summary>
    public sealed record Project(int Months) : TieReason;

    public sealed record Delivered(int Times) : TieReason;

    public sealed record BidTogether(int Times) : TieReason;

    public sealed record Invoiced(int Times) : TieReason;

    public sealed record CoHosted(int Times) : TieReason;

    /// <summary>Both stated that they worked together.</summary>
    public sealed record BothSay : TieReason;

    /// <summary>Returns the reason as a sentence without a subject: “in the quiet zone together on 12 days”.</summary>
    public string Say(Words words) =>
        this switch
        {
            SameZone(var zone, var days) when ZoneName.IsBuilding(zone) => words.Say("reason.building", new { days }),
            SameZone(var zone, var days) => words.Say("reason.zone", new { zone = ZoneName.Say(words, zone), days }),
            _ => words.Say($"reason.{NamedAttribute.InUnion(this)}", this),
        };

    internal static TieReason Of(InteractionKind kind, int times, double firstDay, double lastDay) =>
        kind switch
        {
            InteractionKind.CoAttendance => new SameEvents(times),
            InteractionKind.Reply => new Replied(times),
            InteractionKind.AnsweredAsk => new Answered(times),
            InteractionKind.IntroductionMet => new Introduced(times),
            InteractionKind.Help => new Helped(times),
            InteractionKind.Mentoring => new Mentored(times),
            InteractionKind.Talk => new Listened(times),
            InteractionKind.Project => new Project(Math.Max(1, (int)Math.Round((lastDay - firstDay) / 30.4))),
            InteractionKind.Deliverable => new Delivered(times),
            InteractionKind.Bid => new BidTogether(times),
            InteractionKind.Invoice => new Invoiced(times),
            InteractionKind.CoHosting => new CoHosted(times),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Presence is shown by its zone."),
        };
}
