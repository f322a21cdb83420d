namespace Juluo.Meals;

/// <summary>Writes names of people in the reader's language.</summary>
internal static class MealNames
{
    public static string Of(Words words, IEnumerable<PersonCard> people) =>
        string.Join(words.Language == Languages.Chinese ? "、" : ", ", people.Select(p => Of(words, p)));

    public static string Of(Words words, PersonCard person) => person.NameIn(words.Language).First;
}
