namespace Juluo.Records;

/// <summary>What the rules' lists say of a section as it is written.</summary>
/// <param name="First">Which reviewed section it names first; -1 for none.</param>
/// <param name="Superstrike">Whether it is on the list of superstrikes.</param>
/// <param name="SexOffence">Whether it is on the list of Penal Code 290.</param>
/// <param name="Text">It, for rules.</param>
internal readonly record struct SectionFacts(int First, bool Superstrike, bool SexOffence, string Text)
{
    /// <summary>Looks each section of a file up once, however many rows name it.</summary>
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
