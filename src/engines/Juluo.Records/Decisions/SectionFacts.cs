namespace Juluo.Records;

/// <summary>The result of looking up a section, as it is written, in the rules' lists.</summary>
/// <param name="First">The index of the reviewed section that it names first; -1 for none.</param>
/// <param name="Superstrike">True if it is on the list of superstrikes.</param>
/// <param name="SexOffence">True if it is on the list of Penal Code 290.</param>
/// <param name="Text">The section as text, for rules.</param>
internal readonly record struct SectionFacts(int First, bool Superstrike, bool SexOffence, string Text)
{
    /// <summary>Looks up each section of a file once, however many rows name it.</summary>
    public static SectionFacts[] Of(RecordFacts facts, ReviewedSections lists)
    {
        var all = new SectionFacts[facts.Sections.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var text = ReviewedSections.Text(facts.Sections[i]);
            all[i] = new(lists.First(text), lists.IsSuperstrike(text), lists.IsSexOffence(text), text);
        }

        return all;
    }
}
