namespace Juluo.Sample;

/// <summary>A skill that people need or offer, with the sentence for each.</summary>
public sealed record Skill(int Number, int Trade, string Key, Phrase Name, Phrase Need, Phrase Offer);
