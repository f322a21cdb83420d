namespace Juluo.Matching;

public abstract partial record Reason
{
    /// <summary>One person offers exactly what the other needs.</summary>
    public sealed record OfferMeetsNeed(PersonId Needs, PostingId Need, PersonId Offers, PostingId Offer) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Match;

        internal override bool Quotes => true;

        internal override bool Stands(Faces faces) => faces.Need(Needs, Need) is not null && faces.Offer(Offers, Offer) is not null;

        internal override string Voice(PersonId? reader) => Side(reader, Needs);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(
                ("needs", faces.Name(Needs)),
                ("offers", faces.Name(Offers)),
                ("need", Trimmed(faces.Need(Needs, Need)!.In(words.Language))),
                ("offer", Trimmed(faces.Offer(Offers, Offer)!.In(words.Language)))
            );
    }

    /// <summary>One person needs what the other's profession usually offers.</summary>
    public sealed record ProfessionMeetsNeed(PersonId Needs, PostingId Need, PersonId Offers) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Match;

        internal override bool Quotes => true;

        internal override bool Stands(Faces faces) => faces.Need(Needs, Need) is not null && faces.Trade(Offers) is not null;

        internal override string Voice(PersonId? reader) => Side(reader, Needs);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(
                ("needs", faces.Name(Needs)),
                ("offers", faces.Name(Offers)),
                ("need", Trimmed(faces.Need(Needs, Need)!.In(words.Language))),
                ("trade", faces.Trade(Offers)!.Name.In(words.Language))
            );
    }

    /// <summary>The match works in both directions.</summary>
    public sealed record NeedsEachOther : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Match;

        internal override bool Moves => false;

        internal override bool Stands(Faces faces) => true;

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) => With();
    }

    /// <summary>Both know the same person; all three agreed that others see their ties.</summary>
    public sealed record SharedContact(PersonId A, PersonId B, PersonId Contact) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Shared;

        internal override bool Stands(Faces faces) => new[] { A, B, Contact }.All(faces.ShowsTies);

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("contact", faces.Name(Contact)));
    }

    /// <summary>Both usually use the same zone, and no contact between them was ever seen.</summary>
    /// <param name="Days">Days present in the last 90, of the person who is present less often.</param>
    public sealed record NeverMetThoughNear(PersonId A, PersonId B, string Zone, int Days) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Near;

        internal override bool Stands(Faces faces) => faces.Counts(A) && faces.Counts(B);

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("zone", ZoneName.Say(words, Zone)), ("days", Days));
    }

    /// <summary>Both were present at the same time on some of the last 28 days, without an exchange.</summary>
    public sealed record SeenNotSpoken(PersonId A, PersonId B, int Days) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Near;

        internal override bool Stands(Faces faces) => faces.Counts(A) && faces.Counts(B);

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) => With(("days", Days));
    }

    /// <summary>Professions at the distance at which people can give each other most.</summary>
    public sealed record DifferentProfessions(PersonId A, PersonId B) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Bridge;

        internal override bool Moves => false;

        internal override bool Stands(Faces faces) => faces.Trade(A) is not null && faces.Trade(B) is not null;

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("one", faces.Trade(A)!.Name.In(words.Language)), ("other", faces.Trade(B)!.Name.In(words.Language)));
    }

    public sealed record SameProfession(PersonId A, PersonId B) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Match;

        internal override bool Stands(Faces faces) => faces.Trade(A) is { } profession && faces.Trade(B)?.Id == profession.Id;

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("trade", faces.Trade(A)!.Name.In(words.Language)));
    }

    /// <summary>Few ties connect the groups of the two.</summary>
    /// <param name="Ties">The number of ties; given only for groups of five or more.</param>
    public sealed record BridgesGroups(PersonId A, PersonId B, int Ties) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Bridge;

        internal override bool Moves => false;

        internal override bool Stands(Faces faces) =>
            faces.Counts(A) && faces.Counts(B) && faces.Trade(A) is not null && faces.Trade(B) is not null;

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("one", faces.Trade(A)!.Name.In(words.Language)), ("other", faces.Trade(B)!.Name.In(words.Language)), ("ties", Ties));
    }

    /// <summary>One person knows many people here and agreed to show it: a good first acquaintance.</summary>
    public sealed record KnowsMany(PersonId Connector) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Match;

        internal override bool Stands(Faces faces) => faces.ShowsTies(Connector);

        internal override string Voice(PersonId? reader) => Side(reader, Connector);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("connector", faces.Name(Connector)));
    }

    /// <summary>As <see cref="KnowsMany"/>, in a community where no one knows many people yet: the number is given.</summary>
    /// <param name="People">The number of people they have a tie with.</param>
    public sealed record KnowsSome(PersonId Connector, int People) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Match;

        internal override bool Stands(Faces faces) => faces.ShowsTies(Connector);

        internal override string Voice(PersonId? reader) => Side(reader, Connector);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("connector", faces.Name(Connector)), ("people", People));
    }

    public sealed record NewHere(PersonId Person, int Weeks) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Doubt;

        internal override bool Stands(Faces faces) => faces.Knows(Person);

        internal override string Voice(PersonId? reader) => Side(reader, Person);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("person", faces.Name(Person)), ("weeks", Weeks));
    }

    /// <summary>Drawn by lot.</summary>
    public sealed record Exploration : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Doubt;

        internal override bool Stands(Faces faces) => true;

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) => With();
    }

    /// <summary>Present on few of the last 90 days, so they may not get to meet.</summary>
    public sealed record SeldomHere(PersonId Person, int Days) : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Doubt;

        internal override bool Stands(Faces faces) => faces.Counts(Person);

        internal override string Voice(PersonId? reader) => Side(reader, Person);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) =>
            With(("person", faces.Name(Person)), ("days", Days));
    }

    /// <summary>Only the profiles of the two were used as evidence.</summary>
    public sealed record OnlyWords : Reason
    {
        public override ReasonTopic Topic => ReasonTopic.Doubt;

        internal override bool Stands(Faces faces) => true;

        internal override string Voice(PersonId? reader) => Plain(reader);

        internal override IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words) => With();
    }

    // ".mine" if the reader is the person the reason mentions first, otherwise ".theirs".
    private static string Side(PersonId? reader, PersonId first) =>
        reader is not { } who ? ""
        : who == first ? ".mine"
        : ".theirs";
}
