namespace Juluo.People;

/// <summary>Limits of needs and offers, which are short texts in the person's own words with the skills they are about.</summary>
public static class Posting
{
    public const int MostText = 200;
    public const int MostSkills = 6;
    public const int MostOfAKind = 12;
}
