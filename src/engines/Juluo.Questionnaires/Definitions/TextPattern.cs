namespace Juluo.Questionnaires;

/// <summary>The shape that a line of text must have, so that one that can never be right is refused. Email addresses and phone numbers are kinds of questions; their patterns are still read, and become those kinds.</summary>
public enum TextPattern
{
    Email,
    Phone,

    /// <summary>A Social Security number of the United States. Once saved it is never shown again in full.</summary>
    UsSsn,

    /// <summary>A ZIP code of the United States, of five digits or of nine.</summary>
    UsZip,
}
