namespace Juluo.People;

/// <summary>A need or an offer: a short text in the person's own words, and the skills it is about.</summary>
public static class Posting
{
    public const int MostText = 200;
    public const int MostSkills = 6;
    public const int MostOfAKind = 12;
}
