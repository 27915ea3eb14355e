/** What a ClaimReview of a tracked claim lacks. */
export const claimReview = {
  notHere: "There is no such claim in the workspace, so there is nothing to publish.",
  notDone: "The claim is not closed. Only the verdict of a claim whose status is done can be published.",
  noVerdict: "The claim has no verdict, and a ClaimReview is nothing without one.",
  noAddress:
    "It is not said where the review will be published. A ClaimReview must have the address of the page it stands on.",
  noOrganisation: "It is not said which organisation publishes the review.",
  noConclusion: "The claim has no conclusion, so the rating is given without its reason.",
  noMentions: "No document here makes the claim, so neither its appearances nor its claimant can be given.",
  noClaimant: "No mention says who makes the claim, so no claimant is given.",
  unnamedClaimant: "Who makes the claim is not named in any of its mentions, so no claimant is given.",
  noDate: "None of the documents that make the claim has a date of publication, so the claim has none.",
  noLinks: (without: number, all: number) =>
    without === all
      ? "No document that makes the claim has a web address, so no appearance can be linked to."
      : `${without} of ${all} mentions are in documents without a web address, so they cannot be linked to.`,
};
