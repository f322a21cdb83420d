namespace Juluo.Matching;

/// <summary>
/// A reason to introduce two people: a fact with its arguments, worded by the catalogues. Its facts are looked up when it is read: once a need is removed, a person leaves or a consent
/// is withdrawn, the reason is dropped. It is worded twice: for the operator with names, and for each of the two without. Until the two know about each other, nothing the other wrote
/// is quoted, because a search in the directory would reveal its author.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(OfferMeetsNeed), "offer-meets-need")]
[JsonDerivedType(typeof(ProfessionMeetsNeed), "trade-meets-need")]
[JsonDerivedType(typeof(NeedsEachOther), "needs-each-other")]
[JsonDerivedType(typeof(SharedContact), "shared-contact")]
[JsonDerivedType(typeof(NeverMetThoughNear), "never-met-though-near")]
[JsonDerivedType(typeof(SeenNotSpoken), "seen-not-spoken")]
[JsonDerivedType(typeof(DifferentProfessions), "different-trades")]
[JsonDerivedType(typeof(SameProfession), "same-trade")]
[JsonDerivedType(typeof(BridgesGroups), "bridges-groups")]
[JsonDerivedType(typeof(KnowsMany), "knows-many")]
[JsonDerivedType(typeof(KnowsSome), "knows-some")]
[JsonDerivedType(typeof(NewHere), "new-here")]
[JsonDerivedType(typeof(Exploration), "exploration")]
[JsonDerivedType(typeof(SeldomHere), "seldom-here")]
[JsonDerivedType(typeof(OnlyWords), "only-words")]
public abstract partial record Reason
{
    /// <summary>The subject of the sentence, used as its heading under “why them”.</summary>
    [JsonIgnore]
    public abstract ReasonTopic Topic { get; }

    /// <summary>Returns true if the reason still applies: its facts exist, and the people it mentions consent.</summary>
    internal abstract bool Stands(Faces faces);

    internal abstract string Voice(PersonId? reader);

    /// <summary>True if it quotes what the two wrote about themselves.</summary>
    internal virtual bool Quotes => false;

    /// <summary>True if it would persuade one of the two to say yes. Different professions do not, and neither does a doubt.</summary>
    internal virtual bool Moves => Topic != ReasonTopic.Doubt;

    /// <summary>True for a reason that applies to any pair with a new person: it helps someone to settle in, but is not specific to the two.</summary>
    internal bool IsLastResort => this is KnowsMany or KnowsSome;

    internal abstract IReadOnlyDictionary<string, object?> Arguments(Faces faces, Words words);

    /// <summary>Returns the wording for the operator, with names; a clause without a full stop.</summary>
    internal string Say(Faces faces, Words words) => words.Say(Key(null), Noted(Arguments(faces, words), words));

    /// <summary>Returns the wording for one of the two, about the other, who is not named, and is not quoted either before they know about each other.</summary>
    internal string SayTo(PersonId reader, Faces faces, Words words, bool acquainted = false) =>
        words.Say(Key(reader, acquainted), Noted(Arguments(faces, words), words));

    /// <summary>An opening line for one of the two, once they know about each other. Null for a doubt, which is no way to begin.</summary>
    /// <param name="other">The name of the person they write to.</param>
    internal string? First(PersonId reader, string other, Faces faces, Words words) =>
        Topic == ReasonTopic.Doubt
            ? null
            : words.Say(
                $"matching.first.{NamedAttribute.InUnion(this)}{Voice(reader)}",
                new Dictionary<string, object?>(Arguments(faces, words), StringComparer.Ordinal) { ["to"] = other }
            );

    /// <summary>Returns the catalogue key of this reason. <paramref name="acquainted"/> is true once the two know about each other.</summary>
    internal string Key(PersonId? reader, bool acquainted = false) =>
        $"matching.reason.{NamedAttribute.InUnion(this)}{Voice(reader)}{(reader is not null && Quotes && !acquainted ? ".unknown" : "")}";

    private static string Plain(PersonId? reader) => reader is null ? "" : ".to";

    private static Dictionary<string, object?> With(params (string Name, object? Value)[] all) =>
        all.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);

    /// <summary>Quotes people in their own words, in the language of the sentence if they wrote in it; otherwise the sentence names the language of the quote.</summary>
    private static Dictionary<string, object?> Noted(IReadOnlyDictionary<string, object?> arguments, Words words) =>
        arguments.ToDictionary(
            p => p.Key,
            p => p.Key is "need" or "offer" && p.Value is string quote ? Noted(quote, words) : p.Value,
            StringComparer.Ordinal
        );

    private static string Noted(string quote, Words words) =>
        words.Say(
            PostingCard.IsIn(quote, words.Language) || !quote.Any(char.IsLetter) ? "matching.quote"
                : PostingCard.IsIn(quote, Languages.Chinese) ? "matching.quote.chinese"
                : "matching.quote.other",
            new { quote }
        );

    private static string Trimmed(string text) => text.TrimEnd('。', '.', ' ', '！', '!');
}

/// <summary>The headings that group reasons under “why them”.</summary>
[Named("reason-topic")]
public enum ReasonTopic
{
    Match,
    Near,
    Shared,
    Bridge,
    Doubt,
}
