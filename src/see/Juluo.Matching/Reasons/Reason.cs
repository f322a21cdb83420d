namespace Juluo.Matching;

/// <summary>
/// Why two people, as a fact with its arguments; the catalogues have the sentences. What a reason rests on is looked up when it is read: a need that
/// was taken off, a person who left, a consent taken back, and the reason is no longer given. Two voices: to the operator with names, and to one of
/// the two about “them”, without a name. As long as the two do not know of each other, nothing is quoted that the other wrote: the directory would find
/// whose words they are.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(OfferMeetsNeed), "offer-meets-need")]
[JsonDerivedType(typeof(TradeMeetsNeed), "trade-meets-need")]
[JsonDerivedType(typeof(NeedsEachOther), "needs-each-other")]
[JsonDerivedType(typeof(SharedContact), "shared-contact")]
[JsonDerivedType(typeof(NeverMetThoughNear), "never-met-though-near")]
[JsonDerivedType(typeof(SeenNotSpoken), "seen-not-spoken")]
[JsonDerivedType(typeof(DifferentTrades), "different-trades")]
[JsonDerivedType(typeof(SameTrade), "same-trade")]
[JsonDerivedType(typeof(BridgesGroups), "bridges-groups")]
[JsonDerivedType(typeof(KnowsMany), "knows-many")]
[JsonDerivedType(typeof(KnowsSome), "knows-some")]
[JsonDerivedType(typeof(NewHere), "new-here")]
[JsonDerivedType(typeof(Exploration), "exploration")]
[JsonDerivedType(typeof(SeldomHere), "seldom-here")]
[JsonDerivedType(typeof(OnlyWords), "only-words")]
public abstract partial record Reason
{
    /// <summary>What the sentence is about, as the heading over it in “why them”.</summary>
    [JsonIgnore]
    public abstract ReasonTopic Topic { get; }

    /// <summary>Whether it may still be given: what it rests on is there, and those it speaks of agree.</summary>
    internal abstract bool Stands(Faces faces);

    internal abstract string Voice(PersonId? reader);

    /// <summary>Whether it quotes what the two wrote about themselves.</summary>
    internal virtual bool Quotes => false;

    /// <summary>Whether it would move one of the two to say yes. That their trades differ moves no one, nor does a doubt.</summary>
    internal virtual bool Moves => Topic != ReasonTopic.Doubt;

    /// <summary>Whether it is said of any two of whom one is new: it helps to settle in, and says nothing of these two.</summary>
    internal bool IsLastResort => this is KnowsMany or KnowsSome;

    internal abstract IReadOnlyDictionary<string, object?> Particulars(Faces faces, Words words);

    /// <summary>To the operator, with names; a clause without a full stop.</summary>
    internal string Say(Faces faces, Words words) => words.Say(Key(null), Noted(Particulars(faces, words), words));

    /// <summary>To one of the two, about the other, who is not named; and not quoted either before they know of each other.</summary>
    internal string SayTo(PersonId reader, Faces faces, Words words, bool acquainted = false) =>
        words.Say(Key(reader, acquainted), Noted(Particulars(faces, words), words));

    /// <summary>How one of the two may begin, once they know of each other. Null of a doubt, with which no one begins.</summary>
    /// <param name="other">The name of whom they write to.</param>
    internal string? First(PersonId reader, string other, Faces faces, Words words) =>
        Topic == ReasonTopic.Doubt
            ? null
            : words.Say(
                $"matching.first.{NamedAttribute.InUnion(this)}{Voice(reader)}",
                new Dictionary<string, object?>(Particulars(faces, words), StringComparer.Ordinal) { ["to"] = other }
            );

    /// <summary>Every key that a reason of this kind may ask the catalogues for.</summary>
    internal string Key(PersonId? reader, bool acquainted = false) =>
        $"matching.reason.{NamedAttribute.InUnion(this)}{Voice(reader)}{(reader is not null && Quotes && !acquainted ? ".unknown" : "")}";

    private static string Plain(PersonId? reader) => reader is null ? "" : ".to";

    private static Dictionary<string, object?> With(params (string Name, object? Value)[] all) =>
        all.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);

    /// <summary>What people wrote is quoted as they wrote it, in the language of the sentence where they wrote that too; else the sentence says in which it is.</summary>
    private static Dictionary<string, object?> Noted(IReadOnlyDictionary<string, object?> particulars, Words words) =>
        particulars.ToDictionary(
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

/// <summary>The headings under which “why them” puts reasons.</summary>
[Named("reason-topic")]
public enum ReasonTopic
{
    Match,
    Near,
    Shared,
    Bridge,
    Doubt,
}
