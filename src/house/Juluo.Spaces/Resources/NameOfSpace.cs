namespace Juluo.Spaces;

/// <summary>Names a space at its site. The database constraint <c>one_space_of_a_name</c> guarantees that the name is unique among the spaces in use there.</summary>
internal static class NameOfSpace
{
    /// <param name="give">Writes the space; if the name is taken, the transaction is aborted.</param>
    public static async Task<Outcome<T>> Give<T>(LocalizedText name, string language, Func<Task<T>> give)
        where T : notnull
    {
        try
        {
            return await give();
        }
        catch (PostgresException taken) when (taken.ConstraintName is "one_space_of_a_name" or "one_space_of_an_english_name")
        {
            return new ResourceErrors.NameTaken(name.In(language));
        }
    }
}
