namespace Juluo.Questionnaires;

/// <summary>
/// Why a definition, a condition or an answer cannot be taken. Its properties are what a sentence about it can name; the sentence itself is the caller's, in the languages that it speaks. A fault
/// may be of another (<c>What</c>, <c>Why</c>).
/// </summary>
/// <param name="Code">Noun and fact, such as <c>form-answer.needed</c>. It does not change when the record is renamed.</param>
/// <param name="At">The field at fault: of an answer as the page names it (<see cref="TypedFields.Prefix"/>), of a definition <c>text</c>, of a condition <c>showIf</c>; null: no single one.</param>
public abstract record FormFault(string Code, string? At);
