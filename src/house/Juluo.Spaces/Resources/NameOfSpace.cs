namespace Juluo.Spaces;

/// <summary>Gives a space its name at its site. That no other in use there has it is the database's to say (<c>one_space_of_a_name</c>).</summary>
internal static class NameOfSpace
{
    /// <param name="give">Writes it; when the name is taken the transaction is over.</param>
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
