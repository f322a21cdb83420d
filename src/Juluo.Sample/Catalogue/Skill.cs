namespace Juluo.Sample;

/// <summary>Something one can need or offer, with the sentence a person says in either case.</summary>
public sealed record Skill(int Number, int Trade, string Key, Phrase Name, Phrase Need, Phrase Offer);
