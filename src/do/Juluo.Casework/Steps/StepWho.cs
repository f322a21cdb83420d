namespace Juluo.Casework;

/// <summary>Actor of a step.</summary>
[Named("step-who")]
public enum StepWho
{
    Applicant,
    Office,
    Professional,
}
