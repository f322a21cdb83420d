namespace Juluo.Questionnaires;

/// <summary>
/// The required format of a line of text, so that impossible values are refused. Email addresses and phone numbers are kinds of questions; their patterns are still read,
/// and are converted to those kinds.
/// </summary>
public enum TextPattern
{
    Email,
    Phone,

    /// <summary>A Social Security number of the United States. Once saved it is never displayed in full.</summary>
    UsSsn,

    /// <summary>A ZIP code of the United States, of five or nine digits.</summary>
    UsZip,
}
